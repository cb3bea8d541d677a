namespace LeadExec.Postgres.Checking;

/// <summary>What somebody outside of the database wrote down, for the record to be held against.</summary>
public enum OutsideLog
{
    /// <summary>What sources were answered.</summary>
    Answers,

    /// <summary>What buyers were sent.</summary>
    Requests,

    /// <summary>Last seals of journal and audit, as they were at some time.</summary>
    Seals,
}
