namespace LeadExec.Domain.Capacity;

/// <summary>
/// The calendar windows that one hold counts in: day as yyyyMMdd, week as yyyyMMdd of its Monday, month as yyyyMM (E-04).
/// Stored with the hold and never computed again (FM-31, FM-32). The rolling hour is kept by the writer in minute buckets.
/// </summary>
public readonly record struct WindowKeys(int Day, int Week, int Month);
