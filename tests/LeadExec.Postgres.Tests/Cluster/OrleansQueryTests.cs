using System.Data;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Cluster;

/// <summary>What Orleans relies on in the database of a cluster, without its packages (ADR 0021).</summary>
public sealed class OrleansQueryTests(MigratedDatabaseFixture database) : IClassFixture<MigratedDatabaseFixture>
{
    private static readonly string[] RowColumns =
        ["DeploymentId", "Address", "Port", "Generation", "SiloName", "HostName", "Status", "ProxyPort", "SuspectTimes", "StartTime", "IAmAliveTime", "Version"];

    private readonly StoredQueries queries = new(database);
    private readonly (string, DbType, object?) cluster = ("DeploymentId", DbType.String, Guid.NewGuid().ToString("N"));
    private readonly (string, DbType, object?) service = ("ServiceId", DbType.String, Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task Every_query_that_the_providers_ask_for_is_there_once() =>
        (await queries.KeysAsync()).ShouldBe(
            [
                "GatewaysQueryKey", "MembershipReadRowKey", "MembershipReadAllKey", "InsertMembershipVersionKey", "UpdateIAmAlivetimeKey", "InsertMembershipKey",
                "UpdateMembershipKey", "DeleteMembershipTableEntriesKey", "CleanupDefunctSiloEntriesKey", "ReadReminderRowsKey", "ReadRangeRows1Key", "ReadRangeRows2Key",
                "ReadReminderRowKey", "UpsertReminderRowKey", "DeleteReminderRowKey", "DeleteReminderRowsKey", "WriteToStorageKey", "ReadFromStorageKey", "ClearStorageKey",
                "DeleteStorageKey",
            ],
            ignoreOrder: true);

    [Fact]
    public async Task Cluster_without_silos_shows_its_version_and_nothing_else()
    {
        (await queries.TriesAsync("InsertMembershipVersionKey", cluster)).ShouldBeTrue();
        (await queries.TriesAsync("InsertMembershipVersionKey", cluster)).ShouldBeFalse();
        var row = (await queries.RunAsync("MembershipReadAllKey", cluster)).ShouldHaveSingleItem();
        row.Keys.ShouldBe(RowColumns.Select(name => name.ToLowerInvariant()), ignoreOrder: true);
        (row["Version"], row["StartTime"]).ShouldBe((0, null));
    }

    [Fact]
    public async Task Silo_is_added_and_changed_by_whoever_read_the_last_version()
    {
        await queries.TriesAsync("InsertMembershipVersionKey", cluster);
        (await AddAsync(1, version: 0)).ShouldBeTrue();
        (await AddAsync(2, version: 0)).ShouldBeFalse("somebody changed the table meanwhile");
        (await AddAsync(1, version: 1)).ShouldBeFalse("it is there");
        (await AddAsync(2, version: 1)).ShouldBeTrue();
        (await ChangeAsync(2, status: 6, version: 1)).ShouldBeFalse();
        (await ChangeAsync(3, status: 6, version: 2)).ShouldBeFalse("nobody knows it");
        (await ChangeAsync(2, status: 6, version: 2)).ShouldBeTrue();
        var rows = await queries.RunAsync("MembershipReadAllKey", cluster);
        rows.Select(row => ((int)row["Generation"]!, (int)row["Status"]!, (int)row["Version"]!)).ShouldBe([(1, 3, 3), (2, 6, 3)], ignoreOrder: true);
        (await queries.RunAsync("MembershipReadRowKey", [cluster, .. Silo(2)])).ShouldHaveSingleItem()["SuspectTimes"].ShouldBe("a,b");
        var gateway = (await queries.RunAsync("GatewaysQueryKey", cluster, ("Status", DbType.Int32, 3))).ShouldHaveSingleItem();
        (gateway["Address"], gateway["ProxyPort"], gateway["Generation"]).ShouldBe(("127.0.0.1", 30_000, 1));
    }

    [Fact]
    public async Task One_of_many_silos_that_come_at_once_gets_the_version()
    {
        await queries.TriesAsync("InsertMembershipVersionKey", cluster);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(generation => AddAsync(generation, version: 0)));
        outcomes.Count(won => won).ShouldBe(1);
        (await queries.RunAsync("MembershipReadAllKey", cluster)).ShouldHaveSingleItem()["Version"].ShouldBe(1);
    }

    [Fact]
    public async Task Sign_of_life_keeps_the_version_and_only_silos_that_are_no_longer_active_are_cleaned_up()
    {
        await queries.TriesAsync("InsertMembershipVersionKey", cluster);
        await AddAsync(1, version: 0);
        await AddAsync(2, version: 1);
        await ChangeAsync(2, status: 6, version: 2);
        await queries.RunAsync("UpdateIAmAlivetimeKey", [cluster, .. Silo(1), ("IAmAliveTime", DbType.DateTime, At(60))]);
        await queries.RunAsync("CleanupDefunctSiloEntriesKey", cluster, ("IAmAliveTime", DbType.DateTime, At(3600)));
        var left = (await queries.RunAsync("MembershipReadAllKey", cluster)).ShouldHaveSingleItem();
        (left["Generation"], left["Version"], left["IAmAliveTime"]).ShouldBe((1, 3, At(60)));
        await queries.RunAsync("DeleteMembershipTableEntriesKey", cluster);
        (await queries.RunAsync("MembershipReadAllKey", cluster)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reminder_is_replaced_under_a_new_version_and_an_old_handle_removes_nothing()
    {
        var first = await RemindAsync("a", hash: 5);
        var second = await RemindAsync("a", hash: 5);
        second.ShouldNotBe(first);
        (await queries.TriesAsync("DeleteReminderRowKey", Handle("a", first))).ShouldBeFalse();
        (await queries.RunAsync("ReadReminderRowKey", service, ("GrainId", DbType.String, "timed/x"), ("ReminderName", DbType.String, "a")))
            .ShouldHaveSingleItem()["Period"].ShouldBe(60_000L);
        (await queries.TriesAsync("DeleteReminderRowKey", Handle("a", second))).ShouldBeTrue();
        (await RemindAsync("a", hash: 5)).ShouldNotBe(second);
        await queries.RunAsync("DeleteReminderRowsKey", service);
        (await queries.RunAsync("ReadReminderRowsKey", service, ("GrainId", DbType.String, "timed/x"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ReadRangeRows1Key", -10, 10, new[] { 0, 10 })]
    [InlineData("ReadRangeRows2Key", 10, -10, new[] { -20, -10, 20 })]
    public async Task Reminders_of_a_part_of_the_ring_have_a_beginning_outside_and_an_end_inside(string key, int begin, int end, int[] expected)
    {
        int[] hashes = [-20, -10, 0, 10, 20];
        foreach (var hash in hashes)
        {
            await RemindAsync($"r{hash}", hash);
        }

        var rows = await queries.RunAsync(key, service, ("BeginHash", DbType.Int32, begin), ("EndHash", DbType.Int32, end));
        rows.Select(row => (string)row["ReminderName"]!).ShouldBe(expected.Select(hash => $"r{hash}"), ignoreOrder: true);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("store/a")]
    public async Task State_is_written_by_whoever_read_the_last_version(string? text)
    {
        (await queries.RunAsync("ReadFromStorageKey", Key(text))).ShouldBeEmpty();
        (await WriteAsync(text, null, 5)).ShouldBe(1);
        (await WriteAsync(text, null, 6)).ShouldBeNull("somebody wrote it first");
        (await WriteAsync(text, 1, 7)).ShouldBe(2);
        (await WriteAsync(text, 1, 8)).ShouldBeNull();
        var row = (await queries.RunAsync("ReadFromStorageKey", Key(text))).ShouldHaveSingleItem();
        (row["Version"], ((byte[])row["PayloadBinary"]!).Single()).ShouldBe((2, (byte)7));
    }

    [Fact]
    public async Task Cleared_state_reads_as_none_goes_on_counting_and_may_be_filled_by_him_who_found_none()
    {
        await WriteAsync("a", null, 5);
        (await queries.RunAsync("ClearStorageKey", [.. Key("a"), Version(9)])).ShouldBeEmpty();
        (await queries.RunAsync("ClearStorageKey", [.. Key("a"), Version(1)])).ShouldHaveSingleItem().Values.ShouldBe([2]);
        (await queries.RunAsync("ReadFromStorageKey", Key("a"))).ShouldBeEmpty();
        (await WriteAsync("a", 1, 6)).ShouldBeNull();
        (await WriteAsync("a", null, 7)).ShouldBe(3);
        (await WriteAsync("a", null, 8)).ShouldBeNull();
        (await queries.RunAsync("DeleteStorageKey", [.. Key("a"), Version(3)])).ShouldHaveSingleItem().Values.ShouldBe([4]);
        (await WriteAsync("a", null, 8)).ShouldBe(1);
    }

    private static DateTime At(int second) => new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(second);

    private static (string, DbType, object?)[] Silo(int generation) =>
        [("Address", DbType.String, "127.0.0.1"), ("Port", DbType.Int32, 11_111), ("Generation", DbType.Int32, generation)];

    private static (string, DbType, object?) Version(int? version) => ("GrainStateVersion", DbType.Int32, version);

    private Task<bool> AddAsync(int generation, int version) => queries.TriesAsync("InsertMembershipKey",
        [
            cluster, .. Silo(generation), ("SiloName", DbType.String, "silo"), ("HostName", DbType.String, "host"), ("Status", DbType.Int32, 3),
            ("ProxyPort", DbType.Int32, 30_000), ("StartTime", DbType.DateTime, At(0)), ("IAmAliveTime", DbType.DateTime, At(0)), ("Version", DbType.Int32, version),
        ]);

    private Task<bool> ChangeAsync(int generation, int status, int version) => queries.TriesAsync("UpdateMembershipKey",
        [
            cluster, .. Silo(generation), ("Status", DbType.Int32, status), ("SuspectTimes", DbType.String, "a,b"), ("IAmAliveTime", DbType.DateTime, At(0)),
            ("Version", DbType.Int32, version),
        ]);

    private async Task<int> RemindAsync(string name, int hash) => (int)(await queries.RunAsync("UpsertReminderRowKey",
            service, ("GrainHash", DbType.Int32, hash), ("GrainId", DbType.String, "timed/x"), ("ReminderName", DbType.String, name),
            ("StartTime", DbType.DateTime, At(0)), ("Period", DbType.Int64, 60_000L))).ShouldHaveSingleItem()["Version"]!;

    private (string, DbType, object?)[] Handle(string name, int version) =>
        [service, ("GrainId", DbType.String, "timed/x"), ("ReminderName", DbType.String, name), ("Version", DbType.Int32, version)];

    private (string, DbType, object?)[] Key(string? text) =>
        [
            service, ("GrainIdHash", DbType.Int32, 1), ("GrainIdN0", DbType.Int64, 0L), ("GrainIdN1", DbType.Int64, text is null ? 209L : 0L), ("GrainTypeHash", DbType.Int32, 2),
            ("GrainTypeString", DbType.String, "conformance.count"), ("GrainIdExtensionString", DbType.String, text),
        ];

    private async Task<int?> WriteAsync(string? text, int? version, byte payload)
    {
        var rows = await queries.RunAsync("WriteToStorageKey", [.. Key(text), Version(version), ("PayloadBinary", DbType.Binary, new[] { payload })]);
        return rows.Count == 0 ? null : (int)rows.ShouldHaveSingleItem()["NewGrainStateVersion"]!;
    }
}
