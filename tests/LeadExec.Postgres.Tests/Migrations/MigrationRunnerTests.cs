using LeadExec.Postgres.Migrations;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Migrations;

public sealed class MigrationRunnerTests
{
    private static readonly MigrationScript First = new("0001_a", "create table a(x int)", false);
    private static readonly MigrationScript Function = new("f", "create or replace function f() returns int language sql as 'select 1'", true);

    [Fact]
    public async Task Scripts_are_applied_once_and_in_order()
    {
        await using var database = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var runner = new MigrationRunner(database.DataSource);
        (await runner.StatusAsync(CancellationToken.None)).ShouldAllBe(status => status.State == MigrationState.Pending);
        var applied = await runner.ApplyAsync(CancellationToken.None);
        applied[0].ShouldBe("0001_leads");
        applied[^1].ShouldBe("commit_batch");
        (await runner.ApplyAsync(CancellationToken.None)).ShouldBeEmpty();
        (await runner.StatusAsync(CancellationToken.None)).ShouldAllBe(status => status.State == MigrationState.Applied && status.AppliedAt != null);
    }

    [Fact]
    public void Numbers_are_used_once_except_the_one_pair_that_was_released_so()
    {
        var twice = MigrationScript.Embedded().Where(script => !script.Repeatable).GroupBy(script => script.Name[..4]).Where(same => same.Count() > 1);

        twice.SelectMany(same => same.Select(script => script.Name)).ShouldBe(["0003_actor_host", "0003_reading"]);
    }

    [Fact]
    public async Task Several_at_once_apply_each_script_once()
    {
        await using var database = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new MigrationRunner(database.DataSource, [First]).ApplyAsync(CancellationToken.None)));
        runs.Sum(run => run.Count).ShouldBe(1);
    }

    [Fact]
    public async Task Edited_script_is_refused_before_anything_runs()
    {
        await using var database = await TestDatabase.CreateAsync(TestTemplate.Empty);
        await new MigrationRunner(database.DataSource, [First]).ApplyAsync(CancellationToken.None);
        var edited = First with { Text = "create table a(x int, y int)" };
        var runner = new MigrationRunner(database.DataSource, [new MigrationScript("0000_z", "create table z(x int)", false), new(edited.Name, edited.Text, false)]);
        (await runner.StatusAsync(CancellationToken.None)).Select(status => status.State).ShouldBe([MigrationState.Pending, MigrationState.Changed]);
        await Should.ThrowAsync<MigrationException>(() => runner.ApplyAsync(CancellationToken.None));
        (await database.ScalarAsync<long>("select count(*) from pg_class where relname = 'z'")).ShouldBe(0);
    }

    [Fact]
    public async Task Failing_script_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var runner = new MigrationRunner(database.DataSource, [First, new MigrationScript("0002_b", "create table b(x int); select 1 / 0", false)]);
        (await Should.ThrowAsync<MigrationException>(() => runner.ApplyAsync(CancellationToken.None))).Message.ShouldStartWith("0002_b: 22012");
        (await database.ScalarAsync<long>("select count(*) from pg_class where relname = 'b'")).ShouldBe(0);
        (await new MigrationRunner(database.DataSource, [First]).ApplyAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Function_is_replaced_when_its_text_changes_and_a_newer_database_is_recognised()
    {
        await using var database = await TestDatabase.CreateAsync(TestTemplate.Empty);
        await new MigrationRunner(database.DataSource, [First, Function]).ApplyAsync(CancellationToken.None);
        var changed = new MigrationScript("f", "create or replace function f() returns int language sql as 'select 2'", true);
        (await new MigrationRunner(database.DataSource, [First, changed]).ApplyAsync(CancellationToken.None)).ShouldBe(["f"]);
        (await database.ScalarAsync<int>("select f()")).ShouldBe(2);
        (await new MigrationRunner(database.DataSource, [changed]).StatusAsync(CancellationToken.None))
            .ShouldContain(status => status.Name == "0001_a" && status.State == MigrationState.Unknown);
    }

    [Fact]
    public async Task Older_build_leaves_the_functions_of_a_newer_database_alone() // FM-08, a rolling upgrade
    {
        await using var database = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var newer = new MigrationScript("f", "create or replace function f() returns int language sql as 'select 2'", true);
        await new MigrationRunner(database.DataSource, [First, new MigrationScript("0002_b", "create table b(x int)", false), newer]).ApplyAsync(CancellationToken.None);
        var older = new MigrationRunner(database.DataSource, [First, Function]);

        (await older.ApplyAsync(CancellationToken.None)).ShouldBeEmpty();

        (await database.ScalarAsync<int>("select f()")).ShouldBe(2);
        (await older.StatusAsync(CancellationToken.None)).Select(status => (status.Name, status.State))
            .ShouldBe([("0001_a", MigrationState.Applied), ("f", MigrationState.Unknown), ("0002_b", MigrationState.Unknown)]);
    }
}
