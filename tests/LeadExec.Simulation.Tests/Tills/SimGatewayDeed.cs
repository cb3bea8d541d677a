namespace LeadExec.Simulation.Tests.Tills;

/// <summary>What a call of the provider meets.</summary>
internal enum SimGatewayDeed
{
    Answers = 0,

    /// <summary>It is carried out, or refused; nobody hears how.</summary>
    LosesTheAnswer,

    LosesTheRequest,

    /// <summary>It takes seconds.</summary>
    IsSlow,

    /// <summary>It is carried out minutes after the caller gave up.</summary>
    IsTooSlow,

    Declines,

    AsksForTheCardHolder,

    RefusesOurKey,

    CannotBeReached,
}
