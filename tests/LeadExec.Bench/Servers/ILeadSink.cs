namespace LeadExec.Bench.Servers;

/// <summary>Where a bare endpoint puts a lead; returns when it is durable.</summary>
internal interface ILeadSink : IAsyncDisposable
{
    Task StoreAsync(SunkLead lead);
}
