namespace LeadExec.Domain.Capacity;

/// <summary>The windows of a limit (E-03, E-04); the hour is rolling, the others follow the calendar.</summary>
public enum CapWindow
{
    Hour = 0,
    Day = 1,
    Week = 2,
    Month = 3,
}
