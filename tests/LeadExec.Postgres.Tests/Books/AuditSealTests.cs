using LeadExec.Postgres.Audit;
using LeadExec.TestKit.Postgres;
using Npgsql;

namespace LeadExec.Postgres.Tests.Books;

/// <summary>Every entry of the audit is sealed exactly once, however late it commits, and what is changed behind the seals is named (INV-30).</summary>
public sealed class AuditSealTests(MigratedDatabaseFixture fixture) : IClassFixture<MigratedDatabaseFixture>
{
    private const string NewEntry = "insert into audit_entry(at, actor, action, subject, after) values (clock_timestamp(), 'user/1', 'tested', 'lead/1', '{\"a\":1}')";

    private TestDatabase Database => fixture.Database;

    [Fact]
    public async Task Entries_are_sealed_once_and_what_was_changed_removed_or_inserted_is_named()
    {
        var seals = new PostgresAuditSeals(Database.DataSource);
        await using (var late = await Database.DataSource.OpenConnectionAsync())
        await using (var open = await late.BeginTransactionAsync())
        {
            await new NpgsqlCommand(NewEntry, late).ExecuteNonQueryAsync();
            await Database.ExecuteAsync(NewEntry); // commits before the entry with the lower id
            await seals.StepAsync(CancellationToken.None);
            await seals.StepAsync(CancellationToken.None);
            (await CountAsync("select count(*) from audit_seal")).ShouldBe(0, "the first entry may still commit");
            await open.CommitAsync();
        }

        await SealAsync(seals, 2);
        await Database.ExecuteAsync($"{NewEntry}; {NewEntry}");
        await SealAsync(seals, 4);
        (await CountAsync("select count(*) from audit_seal")).ShouldBe(2);
        (await FaultsAsync("select 1")).ShouldBeEmpty();

        (await FaultsAsync("update audit_entry set actor = 'user/2' where id = 2")).ShouldBe(["1 2 altered"]);
        (await FaultsAsync("delete from audit_entry where id = 3")).ShouldBe(["2 3 removed"]);
        (await FaultsAsync("update audit_entry set id = 9 where id = 4")).ShouldBe(["2 4 removed"]);
        (await FaultsAsync("delete from audit_seal where n = 1")).ShouldBe(["2  seal"]);
    }

    [Fact]
    public async Task Audit_and_seals_are_append_only()
    {
        foreach (var change in new[] { "delete from audit_entry", "update audit_seal set n = 5", "truncate audit_seal" })
        {
            (await Should.ThrowAsync<PostgresException>(() => Database.ExecuteAsync(change))).SqlState.ShouldBeOneOf("P0001", "42501");
        }
    }

    /// <summary>Other sessions of the server may hold a mark back for a moment; a step never waits for them.</summary>
    private async Task SealAsync(PostgresAuditSeals seals, long entries)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); await CountAsync("select coalesce(sum(entries), 0) from audit_seal") < entries; await Task.Delay(20))
        {
            DateTime.UtcNow.ShouldBeLessThan(until, "the seals did not come");
            await seals.StepAsync(CancellationToken.None);
        }
    }

    private Task<long> CountAsync(string sql) => Database.ScalarAsync<long>($"select ({sql})::bigint");

    /// <summary>What the seals say after a change that only a superuser can make; it is taken back.</summary>
    private async Task<IReadOnlyList<string>> FaultsAsync(string change)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        await using var open = await connection.BeginTransactionAsync();
        await new NpgsqlCommand("alter table audit_entry disable trigger all; alter table audit_seal disable trigger all; alter table audit_entry alter column id drop identity", connection).ExecuteNonQueryAsync();
        await new NpgsqlCommand(change, connection).ExecuteNonQueryAsync();
        var faults = new List<string>();
        await using (var row = await new NpgsqlCommand("select seal || ' ' || coalesce(id::text, '') || ' ' || what from audit_faults()", connection).ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                faults.Add(row.GetString(0));
            }
        }

        await open.RollbackAsync();
        return faults;
    }
}
