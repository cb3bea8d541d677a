using LeadExec.Domain.Values;
using LeadExec.Ports.Books;
using LeadExec.Postgres.Books;
using LeadExec.Postgres.Migrations;
using LeadExec.Postgres.Queries;
using LeadExec.Postgres.Tests.Journal;
using LeadExec.TestKit.Postgres;
using Npgsql;

namespace LeadExec.Postgres.Tests.Books;

/// <summary>Every entry is sealed exactly once, however late it commits, and what is changed behind the seals is found (INV-15, ADR 0030).</summary>
public sealed class JournalChainTests : IAsyncLifetime
{
    private const string NewEntry = "insert into entry(kind, ref, debit, credit, cents, at) values (3, gen_random_uuid(), 'cash:manual', 'client:1', 100, clock_timestamp())";
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    private TestDatabase database = null!;
    private ReadDatabase reads = null!;
    private PostgresJournalChain chain = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(MigratedTemplate.Value);
        reads = new ReadDatabase(new ReadOptions { ConnectionString = database.ConnectionString });
        chain = new PostgresJournalChain(database.DataSource, reads);
    }

    public async ValueTask DisposeAsync()
    {
        await reads.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_is_sealed_below_a_transaction_that_may_still_commit()
    {
        await using var late = await database.DataSource.OpenConnectionAsync();
        await using var open = await late.BeginTransactionAsync();
        await using (var first = new NpgsqlCommand(NewEntry, late))
        {
            await first.ExecuteNonQueryAsync();
        }

        await database.ExecuteAsync(NewEntry); // commits before the entry with the lower place
        var mark = (await chain.MarkAsync(CancellationToken.None))!.Value;
        mark.Place.ShouldBe(2);
        (await chain.SealAsync(mark, CancellationToken.None)).ShouldBe(new JournalSealing(Decided: false, 0));
        (await chain.HeadAsync(CancellationToken.None)).Number.ShouldBe(0);
        await open.CommitAsync();

        await SealAllAsync();
        (await chain.HeadAsync(CancellationToken.None) is { Number: 1, Waiting: 0 }).ShouldBeTrue();
        (await database.ScalarAsync<int>("select entries from journal_seal")).ShouldBe(2);
        (await chain.MarkAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Entry_that_is_rolled_back_leaves_a_gap_that_nobody_waits_for()
    {
        await using (var connection = await database.DataSource.OpenConnectionAsync())
        await using (var open = await connection.BeginTransactionAsync())
        {
            await new NpgsqlCommand(NewEntry, connection).ExecuteNonQueryAsync();
            await open.RollbackAsync();
        }

        await database.ExecuteAsync(NewEntry);
        await SealAllAsync();
        (await database.ScalarAsync<string>("select entries || ' ' || last_place from journal_seal")).ShouldBe("1 2");
        (await chain.VerifyAsync(0, 10, CancellationToken.None)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_writers_and_several_sealers_at_once_seal_every_entry_exactly_once()
    {
        using var hang = new CancellationTokenSource(Hang * 4);
        var writers = Task.WhenAll(Enumerable.Range(0, 6).Select(WriteAsync));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SealUntilAsync(writers, hang.Token)));
        await writers;
        await SealAllAsync();

        var sealedTwiceOrNever = """
            select count(*) from (select place from entry) e
              full join (select m.place, s.n from journal_seal s cross join lateral seal_marks(s.marks) m) m on m.place = e.place where e.place is null or m.place is null
            """;
        (await database.ScalarAsync<long>(sealedTwiceOrNever)).ShouldBe(0);
        (await database.ScalarAsync<long>("select sum(entries) - (select count(*) from entry) from journal_seal")).ShouldBe(0);
        (await database.ScalarAsync<long>("select count(*) from entry")).ShouldBe(6 * 40 * 3 / 4 * 2);
        (await chain.VerifyAsync(0, 10_000, CancellationToken.None)).ShouldSatisfyAllConditions(verdict => verdict.Faults.ShouldBeEmpty(), verdict => verdict.Complete.ShouldBeTrue());
    }

    [Theory]
    [InlineData("update entry set cents = cents + 1 where place = 5", 5, JournalFaultKind.Altered)]
    [InlineData("update entry set credit = 'client:2' where place = 5", 5, JournalFaultKind.Altered)]
    [InlineData("update entry set at = at + interval '1 microsecond' where place in (4, 8)", 4, JournalFaultKind.Altered)]
    [InlineData("delete from entry where place = 6", 6, JournalFaultKind.Removed)]
    [InlineData("delete from entry where place = 7; insert into entry(kind, ref, debit, credit, cents, at, place) overriding system value values (3, gen_random_uuid(), 'cash:manual', 'client:1', 100, now(), 7)", 7, JournalFaultKind.Altered)]
    [InlineData("insert into entry(kind, ref, debit, credit, cents, at, place) overriding system value values (3, gen_random_uuid(), 'cash:manual', 'client:1', 1, now(), 3)", 3, JournalFaultKind.Inserted)]
    public async Task Change_behind_the_chain_is_found_and_its_first_entry_named(string change, long place, JournalFaultKind kind)
    {
        await WriteAndSealAsync();
        (await chain.VerifyAsync(0, 10, CancellationToken.None)).Faults.ShouldBeEmpty();
        await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync("update entry set cents = cents + 1 where place = 5"));

        // A superuser who switches the triggers off can do it, and is found out.
        await database.ExecuteAsync($"alter table entry disable trigger all; {change}; alter table entry enable trigger all");
        (await chain.VerifyAsync(0, 10, CancellationToken.None)).Faults[0].ShouldBe(new JournalFault(2, place, kind));
        (await chain.VerifyAsync(0, 1, CancellationToken.None)).ShouldSatisfyAllConditions(part => part.Faults.ShouldBeEmpty(), part => part.Upto.ShouldBe(1), part => part.Complete.ShouldBeFalse());
        (await chain.VerifyAsync(1, 10, CancellationToken.None)).Faults.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("update journal_seal set hash = sha256('x') where n = 1")]
    [InlineData("delete from journal_seal where n = 1")]
    public async Task Change_of_a_seal_breaks_the_chain(string change)
    {
        await WriteAndSealAsync();
        await Should.ThrowAsync<PostgresException>(() => database.ExecuteAsync(change));
        await database.ExecuteAsync("alter table journal_seal disable trigger all;" + change);
        (await chain.VerifyAsync(0, 10, CancellationToken.None)).Faults[0].Kind.ShouldBe(JournalFaultKind.Seal);
    }

    [Fact]
    public async Task Role_of_the_application_has_no_right_to_change_what_is_written()
    {
        // The application migrates, so that its role owns the tables; it keeps no right to change these two.
        var role = "app_" + Guid.NewGuid().ToString("N");
        await using var empty = await TestDatabase.CreateAsync(TestTemplate.Empty);
        var login = new NpgsqlConnectionStringBuilder(empty.ConnectionString) { Username = role, Password = role };
        await empty.ExecuteAsync($"create role {role} login nosuperuser password '{role}'; grant create, usage on schema public to {role}; grant create on database \"{login.Database}\" to {role}");
        try
        {
            await using var own = NpgsqlDataSource.Create(login.ConnectionString);
            await new MigrationRunner(own).ApplyAsync(CancellationToken.None);
            await ExecuteAsync(own, NewEntry);
            string[] changes = ["update entry set cents = 1", "delete from entry", "truncate entry", "update journal_seal set n = 7", "delete from journal_seal", "truncate journal_seal"];
            foreach (var change in changes)
            {
                (await Should.ThrowAsync<PostgresException>(() => ExecuteAsync(own, change))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, change);
            }

            var ownChain = new PostgresJournalChain(own, reads); // sealing needs no more than it has
            (await ownChain.MarkAsync(CancellationToken.None)).ShouldNotBeNull();
            await ExecuteAsync(own, "select seal_journal(1, '0', 10)");
        }
        finally
        {
            await empty.ExecuteAsync($"drop owned by {role} cascade; drop role {role}");
        }
    }

    // Two seals over places 1 and 2, then 4 to 8; place 3 was drawn and rolled back.
    private async Task WriteAndSealAsync()
    {
        await database.ExecuteAsync(NewEntry);
        await database.ExecuteAsync(NewEntry);
        await SealAllAsync();
        await database.ExecuteAsync("select nextval('entry_place_seq')");
        for (var n = 0; n < 5; n++)
        {
            await database.ExecuteAsync(NewEntry);
        }

        await SealAllAsync();
        (await chain.HeadAsync(CancellationToken.None)).Number.ShouldBe(2);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task WriteAsync(int seed)
    {
        var random = new Random(seed);
        for (var n = 0; n < 40; n++)
        {
            await using var connection = await database.DataSource.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            for (var entry = 0; entry < 2; entry++)
            {
                await using var command = new NpgsqlCommand(NewEntry, connection);
                await command.ExecuteNonQueryAsync();
                await Task.Delay(random.Next(3)); // transactions overlap; nothing depends on how
            }

            await (n % 4 == 0 ? transaction.RollbackAsync() : transaction.CommitAsync());
        }
    }

    private async Task SealUntilAsync(Task writers, CancellationToken cancellationToken)
    {
        while (!writers.IsCompleted)
        {
            if (await chain.MarkAsync(cancellationToken) is { } mark)
            {
                await chain.SealAsync(mark, cancellationToken);
            }
        }
    }

    private async Task SealAllAsync()
    {
        using var hang = new CancellationTokenSource(Hang);
        while (await chain.MarkAsync(hang.Token) is { } mark)
        {
            while (await chain.SealAsync(mark, hang.Token) is { Decided: false })
            {
                await Task.Delay(10, hang.Token); // another transaction of the server is under way
            }
        }
    }
}
