using System.Net;
using System.Net.Sockets;

namespace LeadExec.EndToEnd.Tests.Commands;

// With the port taken, the product says so and names the flag.
public sealed class PortTakenTests(CommandFixture fixture) : IClassFixture<CommandFixture>
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("leads.example.com")] // other names are not probed first: the web server itself finds out
    public async Task Taken_port_ends_with_a_message_that_names_the_flag(string bind)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (code, output) = await fixture.RunAsync("--bind", bind, "--port", $"{port}", "--allow-unsafe-database");
        code.ShouldBe(1, output);
        output.TrimEnd().ShouldEndWith($"leadexec: Port {port} is taken. Choose another one with --port N.");
        output.Split('\n').ShouldNotContain(line => line.StartsWith("Unhandled exception", StringComparison.Ordinal));
    }
}
