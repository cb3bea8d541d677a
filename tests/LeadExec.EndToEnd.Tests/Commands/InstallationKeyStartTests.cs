namespace LeadExec.EndToEnd.Tests.Commands;

// Decision 25: a start with another key, or without one, is refused with one message.
public sealed class InstallationKeyStartTests(CommandFixture fixture) : IClassFixture<CommandFixture>
{
    [Theory]
    [InlineData("foreign-start", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "The installation key is not the one that this database was set up with.")]
    [InlineData("damaged-start", "no key", "is not base64 of 32 bytes")]
    [InlineData("missing-start", null, "This database was set up with an installation key, and there is none")]
    public async Task Start_ends_with_one_message_and_code_one(string folder, string? key, string words)
    {
        var data = Directory.CreateDirectory(fixture.File(folder)).FullName;
        var file = Path.Combine(data, "installation.key");
        if (key is not null)
        {
            await File.WriteAllTextAsync(file, key);
        }

        var (code, output) = await SiloCommandLine.RunAsync(fixture.Database.ConnectionString, "--allow-unsafe-database", "--port", "0", "--data", data);

        code.ShouldBe(1, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Where(line => !line.Contains("\"LogLevel\":\"Information\"", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("leadexec: ");
        lines[^1].ShouldContain(words);
        File.Exists(file).ShouldBe(key is not null);
    }
}
