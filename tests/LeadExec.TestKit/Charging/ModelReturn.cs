using LeadExec.Domain.Returns;
using LeadExec.TestKit.Journal;

namespace LeadExec.TestKit.Charging;

/// <summary>The return of one sale of the model.</summary>
internal sealed class ModelReturn(ModelAttempt sale)
{
    public ModelAttempt Sale { get; } = sale;

    public ReturnState State { get; set; }

    public int Asked { get; set; }

    public bool ByStaff { get; set; }

    public string Reason { get; set; } = "";

    public DateTimeOffset RequestedAt { get; set; }

    public string RequestedBy { get; set; } = "";

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The deed that moved it to another client.</summary>
    public Guid? MoveKey { get; set; }

    public DateTimeOffset? SourceAt { get; set; }
}
