using System.Diagnostics.Metrics;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Logging;

namespace LeadExec.Grains.Recovery;

/// <summary>Says that a lead was parked in quality control, because nobody would look for it there (FM-07).</summary>
public sealed partial class ParkedLeads : IDisposable
{
    private readonly Meter _meter = new("LeadExec.Leads");
    private readonly Counter<long> _parked;
    private readonly ILogger<ParkedLeads> _logger;

    public ParkedLeads(ILogger<ParkedLeads> logger)
    {
        _logger = logger;
        _parked = _meter.CreateCounter<long>("leadexec_leads_parked_total", description: "Leads that wait for a person because their runs broke again and again");
    }

    public void Add(LeadId lead)
    {
        _parked.Add(1);
        LogParked(lead.Value);
    }

    public void Dispose() => _meter.Dispose();

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "Lead {LeadId} is parked in quality control: its runs broke again and again. A new scan by hand goes on with it")]
    private partial void LogParked(Guid leadId);
}
