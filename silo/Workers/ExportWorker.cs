using LeadExec.Api.Exports;

namespace LeadExec.Silo.Workers;

/// <summary>Makes the files from lists that people ask for (LEAD-18), one after the other in each process.</summary>
internal sealed class ExportWorker(ExportWriter writer, TimeProvider time, ILogger<ExportWorker> logger) : SupervisedWorker(time, logger)
{
    protected override TimeSpan Every => TimeSpan.FromSeconds(1);

    protected override Task<bool> RoundAsync(CancellationToken cancellationToken) => writer.RoundAsync(cancellationToken);
}
