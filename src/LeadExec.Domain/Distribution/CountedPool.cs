using LeadExec.Domain.Catalogs;

namespace LeadExec.Domain.Distribution;

/// <summary>A pool whose percentages count a lead whether or not the lead gets to it (F-17: all leads of the frame).</summary>
public readonly record struct CountedPool(RotationPool Pool, TimeFrame TimeFrame);
