namespace LeadExec.Ports.Leads;

/// <summary>What became of a request to erase.</summary>
public enum LeadErasure
{
    /// <summary>Erased now, or before.</summary>
    Erased = 0,

    NotFound = 1,

    /// <summary>The lead is being matched or delivered, or a delivery is planned; nothing was erased. Ask again when it has ended.</summary>
    UnderWay = 2,
}
