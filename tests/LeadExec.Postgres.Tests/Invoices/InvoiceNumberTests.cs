using LeadExec.Domain.Invoices;
using LeadExec.Domain.Values;
using LeadExec.Ports.Invoices;
using Npgsql;
using static LeadExec.Postgres.Tests.Invoices.InvoiceHarness;

namespace LeadExec.Postgres.Tests.Invoices;

/// <summary>Numbers without gaps (E-79, INV-I1), whoever issues at once and whatever fails.</summary>
public sealed class InvoiceNumberTests : IAsyncLifetime
{
    // As many as the test's pool of connections has room for.
    private readonly SemaphoreSlim atOnce = new(30);
    private InvoiceHarness harness = null!;

    public async ValueTask InitializeAsync() => harness = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        atOnce.Dispose();
        await harness.DisposeAsync();
    }

    [Fact]
    public async Task Two_hundred_issues_get_the_numbers_one_to_two_hundred_while_others_turn_back()
    {
        var good = new List<InvoiceId>();
        for (var n = 0; n < 200; n++)
        {
            good.Add((await harness.DraftAsync(Draft(100 + n))).Invoice.Id);
        }

        // Refused after the number was drawn; killed after it was drawn; asked twice.
        var refused = (await harness.DraftAsync(Draft(1, -2))).Invoice.Id;
        var broken = (await harness.DraftAsync(Draft(66_600))).Invoice.Id;
        await harness.Database.ExecuteAsync("alter table entry add constraint planted check (kind <> 15 or cents <> 66600)");

        var tries = await Task.WhenAll(good.Select((id, n) => (n % 4) switch
        {
            0 => IssueAsync(refused).ContinueWith(_ => IssueAsync(id), TaskScheduler.Default).Unwrap(),
            1 => IssueAsync(broken).ContinueWith(_ => IssueAsync(id), TaskScheduler.Default).Unwrap(),
            2 => Task.WhenAll(IssueAsync(id), IssueAsync(id)).ContinueWith(both => both.GetAwaiter().GetResult().Max(), TaskScheduler.Default),
            _ => IssueAsync(id),
        }));

        tries.Order().ShouldBe(Enumerable.Range(1, 200).Select(number => (long)number));
        (await harness.Database.ScalarAsync<long>("select last from invoice_number")).ShouldBe(200);
        foreach (var id in new[] { refused, broken })
        {
            (await harness.FindAsync(id)).Status.ShouldBe(InvoiceStatus.Draft);
        }
    }

    /// <summary>The number; 0 when it was refused or broke.</summary>
    private async Task<long> IssueAsync(InvoiceId invoice)
    {
        await atOnce.WaitAsync();
        try
        {
            var reply = await harness.Store.IssueAsync(invoice, "user/1", CancellationToken.None);
            return reply.Status == InvoiceReplyStatus.Done ? reply.Invoice!.Invoice.Number!.Value.Value : 0;
        }
        catch (PostgresException planted) when (planted.ConstraintName == "planted")
        {
            return 0;
        }
        finally
        {
            atOnce.Release();
        }
    }
}
