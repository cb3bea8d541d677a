namespace LeadExec.Simulation.Tests.Buyers;

/// <summary>What a buyer, or the way to it, does with one request.</summary>
internal enum SimBehaviour
{
    Accepts = 0,
    AcceptsSlowly,

    /// <summary>It has the lead, and its answer comes after the time limit (FM-47).</summary>
    AcceptsTooLate,
    PaysLess,
    OffersMore,
    PaysNonsense,
    Rejects,
    Errors,
    AnswersGarbage,

    /// <summary>It never answers and keeps nothing.</summary>
    Ignores,
    Unreachable,
}
