namespace LeadExec.Domain.Intake;

/// <summary>The shape in which a source gets its answer (decision 2, E-17).</summary>
public enum AnswerDialect
{
    V1Xml = 0,
    V1Json = 1,
    V2Json = 2,
    V2Xml = 3,

    /// <summary>JSON of the ping receivers, whichever version of the address; no lead has it (RCV-04).</summary>
    Ping = 4,
}
