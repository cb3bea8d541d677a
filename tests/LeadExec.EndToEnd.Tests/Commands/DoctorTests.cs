using System.Net;
using System.Net.Sockets;
using LeadExec.TestKit.Postgres;
using LeadExec.TestKit.Silo;

namespace LeadExec.EndToEnd.Tests.Commands;

// Decision 28: the doctor names every illness that we can give it.
public sealed class DoctorTests(CommandFixture fixture) : IClassFixture<CommandFixture>
{
    [Fact]
    public async Task Healthy_installation_passes_but_for_the_throw_away_database()
    {
        var (code, output) = await DoctorAsync("--allow-unsafe-database");
        code.ShouldBe(0, output);
        foreach (var line in new[] { "ok    runtime", "ok    data folder", "ok    key file", "ok    port", "ok    PostgreSQL", "warn  durability", "ok    migrations", "ok    installation key", "ok    clock" })
        {
            output.ShouldContain(line);
        }

        (await DoctorAsync()).ShouldSatisfyAllConditions(
            strict => strict.Code.ShouldBe(1),
            strict => strict.Output.ShouldContain("fail  durability       fsync is off"));
    }

    [Fact]
    public async Task Taken_port_is_a_warning()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, output) = await DoctorAsync("--allow-unsafe-database", "--port", $"{((IPEndPoint)other.LocalEndpoint).Port}");
        code.ShouldBe(0, output);
        output.ShouldContain("warn  port");
    }

    [Fact]
    public async Task Foreign_and_missing_keys_fail()
    {
        var foreign = Directory.CreateDirectory(fixture.File("foreign")).FullName;
        var missing = await SiloCommandLine.RunAsync(fixture.Database.ConnectionString, "doctor", "--allow-unsafe-database", "--port", "0", "--data", foreign);
        missing.Code.ShouldBe(1, missing.Output);
        missing.Output.ShouldContain("fail  installation key missing");
        File.Exists(Path.Combine(foreign, "installation.key")).ShouldBeFalse();
        await File.WriteAllTextAsync(Path.Combine(foreign, "installation.key"), Convert.ToBase64String(new byte[32]));
        var wrong = await SiloCommandLine.RunAsync(fixture.Database.ConnectionString, "doctor", "--allow-unsafe-database", "--port", "0", "--data", foreign);
        wrong.Output.ShouldContain("fail  installation key the database was set up with another one");
    }

    [Fact]
    public async Task Empty_database_waits_for_its_migrations()
    {
        await using var empty = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var (code, output) = await SiloCommandLine.RunAsync(empty.ConnectionString, "doctor", "--allow-unsafe-database", "--port", "0", "--data", fixture.File("new"));
        code.ShouldBe(0, output);
        output.ShouldContain("warn  migrations");
        (await empty.ScalarAsync<long>("select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")).ShouldBe(0);
    }

    [Fact]
    public async Task Absent_database_fails_with_one_line()
    {
        var nobody = $"Host=127.0.0.1;Port={SiloProcess.FreePort()};Username=x;Password=y;Database=z;Timeout=2";
        var (code, output) = await SiloCommandLine.RunAsync(nobody, "doctor", "--port", "0", "--data", fixture.Data);
        code.ShouldBe(1);
        output.ShouldContain("fail  PostgreSQL");
        output.ShouldNotContain("   at ");
    }

    private Task<(int Code, string Output)> DoctorAsync(params string[] more) => fixture.RunAsync(["doctor", .. more.Contains("--port") ? more : [.. more, "--port", $"{SiloProcess.FreePort()}"]]);
}
