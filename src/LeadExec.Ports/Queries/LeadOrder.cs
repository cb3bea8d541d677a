namespace LeadExec.Ports.Queries;

/// <summary>Orders of the lead list; each is stable by the lead's id.</summary>
public enum LeadOrder
{
    NewestFirst = 0,
    OldestFirst = 1,
}
