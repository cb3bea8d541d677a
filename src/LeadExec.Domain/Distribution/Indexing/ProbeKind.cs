namespace LeadExec.Domain.Distribution.Indexing;

/// <summary>What a lead's value says to one slot.</summary>
internal enum ProbeKind
{
    /// <summary>The value compares with nothing that anybody wants here: "is any of" fails, "is none of" holds.</summary>
    Nothing,

    /// <summary>The value was found; <see cref="SlotProbe.Keys"/> holds it, or its items.</summary>
    Found,

    /// <summary>The value is of a kind that the slot cannot compare: the accounts are judged by the evaluator.</summary>
    Unclear,
}
