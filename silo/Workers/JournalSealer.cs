using LeadExec.Ports.Audit;
using LeadExec.Ports.Books;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Every five seconds: seals what the journal and the audit got since (ADR 0030). A mark of one round is sealed in the next, when nobody who may
/// write below it is still at work. Every silo does so; the database lets one at a time.
/// </summary>
internal sealed class JournalSealer(IJournalChain chain, IAuditSeals audit, TimeProvider time, ILogger<JournalSealer> logger) : SupervisedWorker(time, logger)
{
    private JournalMark? _mark;

    protected override TimeSpan Every => TimeSpan.FromSeconds(5);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        var more = await audit.StepAsync(cancellationToken);
        return await SealAsync(cancellationToken) || more;
    }

    private async Task<bool> SealAsync(CancellationToken cancellationToken)
    {
        if (_mark is not { } mark)
        {
            _mark = await chain.MarkAsync(cancellationToken);
            return false;
        }

        var sealing = await chain.SealAsync(mark, cancellationToken);
        if (sealing.Decided && !sealing.More)
        {
            _mark = await chain.MarkAsync(cancellationToken);
        }

        return sealing.More;
    }
}
