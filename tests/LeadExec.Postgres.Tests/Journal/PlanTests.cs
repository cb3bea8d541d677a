using System.Globalization;
using System.Text.RegularExpressions;
using LeadExec.Ports.Leads;

namespace LeadExec.Postgres.Tests.Journal;

/// <summary>Plans decide as much as the protocol (commit-protocol 5): every table by index, no join that throws away what it reads.</summary>
public sealed partial class PlanTests
{
    private const int BatchSize = 256;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_statement_reads_by_index_on_empty_tables_and_later_on_filled_ones(bool generic)
    {
        await using var harness = await PostgresJournalHarness.StartAsync(options => options with { GenericPlan = generic });
        await Traffic.OpenBooksAsync(harness.Books);
        var traffic = new Traffic(7);
        await using var capture = new PlanCapture(harness.Options);
        await PinAsync(capture, traffic);
        for (var i = 0; i < 4; i++)
        {
            var filling = Enumerable.Range(0, BatchSize).Select(_ => traffic.Receive()).ToList();
            await Task.WhenAll(filling.Select(command => harness.Journal.CommitAsync(command, CancellationToken.None)));
            await Task.WhenAll(filling.Select(command => harness.Journal.CommitAsync(traffic.Settle(command), CancellationToken.None)));
        }

        await PinAsync(capture, traffic);
        await harness.Database.ExecuteAsync("analyze");
        await PinAsync(capture, traffic);
    }

    private static async Task PinAsync(PlanCapture capture, Traffic traffic)
    {
        capture.Clear();
        var commands = Enumerable.Range(0, BatchSize).Select(i => traffic.Receive(instant: i % 2 == 0)).ToList();
        (await capture.RunAsync(commands)).ShouldAllBe(reply => reply!.Answer == CommitAnswer.Done);
        await capture.RunAsync([.. commands.Where(command => !command.Hold!.Instant).Select(traffic.Settle)]);
        capture.Plans.ShouldContain("Index Scan using attempt_pkey");
        capture.Plans.ShouldContain("Index Scan using book_pkey");
        capture.Plans.Split('\n').Where(line => line.Contains("Seq Scan on", StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (Match removed in RemovedRows().Matches(capture.Plans))
        {
            int.Parse(removed.Groups[1].Value, CultureInfo.InvariantCulture).ShouldBeLessThanOrEqualTo(10 * BatchSize);
        }
    }

    [GeneratedRegex(@"Rows Removed by (?:Join )?Filter: (\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex RemovedRows();
}
