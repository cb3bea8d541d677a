using System.Diagnostics.Metrics;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>What the writer did: batches, commands, repeated batches, commands asked again.</summary>
internal sealed class WriterMeters : IDisposable
{
    private readonly Meter meter = new("LeadExec.Postgres");
    private readonly Counter<long> batches;
    private readonly Counter<long> commands;
    private readonly Counter<long> repeats;
    private readonly Counter<long> again;

    public WriterMeters()
    {
        batches = meter.CreateCounter<long>("leadexec_journal_batches_total");
        commands = meter.CreateCounter<long>("leadexec_journal_commands_total");
        repeats = meter.CreateCounter<long>("leadexec_journal_repeats_total");
        again = meter.CreateCounter<long>("leadexec_journal_again_total");
    }

    public void Batch(int size)
    {
        batches.Add(1);
        commands.Add(size);
    }

    public void Repeat() => repeats.Add(1);

    public void Again(int count) => again.Add(count);

    public void Dispose() => meter.Dispose();
}
