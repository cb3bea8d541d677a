using LeadExec.Ports.Invariants;
using Microsoft.Extensions.Options;

namespace LeadExec.Silo.Workers;

/// <summary>
/// Checks the record every hour, or when somebody asks (reliability 2). It closes no gate: no lead depends on it, and health shows what
/// it found. One process of an installation checks, all of them show the result.
/// </summary>
internal sealed partial class InvariantWorker(IInvariantRuns runs, InvariantBoard board, IOptions<InvariantOptions> options, TimeProvider time, ILogger<InvariantWorker> logger)
    : SupervisedWorker(time, logger)
{
    private readonly DateTimeOffset _first = time.GetUtcNow() + options.Value.After;
    private readonly ILogger _logger = logger;

    protected override TimeSpan Every => TimeSpan.FromSeconds(5);

    protected override async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        if (Time.GetUtcNow() >= _first)
        {
            await runs.AskIfDueAsync(options.Value.Every, cancellationToken);
        }

        if (await runs.RunAsync(options.Value, cancellationToken) is { } made)
        {
            board.Made(made);
            Tell(made);
        }
        else if (await runs.LastAsync(board.Seen, cancellationToken) is { } last)
        {
            board.Show(last);
        }

        return false;
    }

    private void Tell(InvariantRun run)
    {
        foreach (var broken in run.Findings.Where(finding => finding.State == FindingState.Broken))
        {
            LogBroken(broken.Id, broken.Violations);
        }
    }

    [LoggerMessage(EventId = 1451, Level = LogLevel.Error, Message = "The record breaks {Invariant} in {Violations} places; GET /api/v1/operations/invariants names them.")]
    private partial void LogBroken(string invariant, int violations);
}
