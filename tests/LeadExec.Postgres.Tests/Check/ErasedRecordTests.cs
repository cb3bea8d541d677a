using LeadExec.Check;
using LeadExec.Domain.Values;
using LeadExec.Ports.Leads;
using LeadExec.Postgres.Leads;
using LeadExec.Postgres.Tests.Journal;

namespace LeadExec.Postgres.Tests.Check;

// E-38, INV-32: a record of which leads were erased is still sound, and half an erasure is found.
public sealed class ErasedRecordTests(GoodRecord good) : IClassFixture<GoodRecord>
{
    private readonly PostgresJournalHarness harness = (PostgresJournalHarness)good.Harness;

    [Fact]
    public async Task Every_lead_erased_leaves_a_sound_record()
    {
        var eraser = new PostgresLeadEraser(harness.Database.DataSource, TimeProvider.System);
        var all = (await harness.Database.ScalarAsync<Guid[]>("select array_agg(id) from lead"))!;
        var sales = await harness.Database.ScalarAsync<string>("select count(*) || ' ' || sum(cents) from sale");
        foreach (var lead in all)
        {
            (await eraser.EraseAsync(new LeadId(lead), CancellationToken.None)).ShouldBe(LeadErasure.Erased);
        }

        (await harness.Database.ScalarAsync<long>("select (select count(*) from lead_data) + (select count(*) from lead_raw) + (select count(*) from attempt_raw) + (select count(*) from dup_claim) + (select count(*) from body_seen)")).ShouldBe(0);
        (await harness.Database.ScalarAsync<string>("select count(*) || ' ' || sum(cents) from sale")).ShouldBe(sales);
        (await harness.Record.LoadAsync(new LeadId(all[0]), CancellationToken.None))!.Erased.ShouldBeTrue();
        (await BrokenAsync()).ShouldBeEmpty();

        await harness.Database.ExecuteAsync("update ping set bids = '\\x01' where used_by is not null");
        (await BrokenAsync()).ShouldBe(["INV-32"]);
        await harness.Database.ExecuteAsync("update ping set bids = null");
        await harness.Database.ExecuteAsync($"insert into flow_log(lead_id, started_at, elapsed_ms, wait_ms, steps) values ('{all[0]}', now(), 1, 0, '[{{\"step\":\"x\",\"detail\":\"y\"}}]')");
        (await BrokenAsync()).ShouldBe(["INV-32"]);
        await harness.Database.ExecuteAsync("delete from flow_log where steps @> '[{\"step\":\"x\"}]'");
        foreach (var kept in new[]
        {
            "lead_change(lead_id, version, field, new_value, changed_by, changed_at) values ('{0}', 2, 'Zip', '85004', 'user/1', now())",
            "lead_note(id, lead_id, text, written_by, written_at) values (gen_random_uuid(), '{0}', 'x', 'user/1', now())",
            "lead_file(id, lead_id, name, media_type, size, content, added_by, added_at) values (gen_random_uuid(), '{0}', 'x', 'y', 1, '\\x01', 'user/1', now())",
        })
        {
            await harness.Database.ExecuteAsync("insert into " + kept.Replace("{0}", all[0].ToString(), StringComparison.Ordinal));
            (await BrokenAsync()).ShouldBe(["INV-32"], kept);
            await harness.Database.ExecuteAsync($"delete from {kept[..kept.IndexOf('(', StringComparison.Ordinal)]}");
        }

        (await BrokenAsync()).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> BrokenAsync()
    {
        var results = await InvariantChecker.RunAsync(harness.Database.DataSource, new CheckOptions(), CancellationToken.None);
        return [.. results.Where(result => result.Broken).Select(result => result.Invariant.Id)];
    }
}
