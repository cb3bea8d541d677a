namespace LeadExec.Domain.Distribution.Hooks;

/// <summary>Bounds of all hooks of one scan together (E-56); one evaluation is bounded by the expression language itself.</summary>
public static class HookLimits
{
    /// <summary>Steps of all evaluations, as the expression language counts them.</summary>
    public const int Fuel = 2_000_000;

    /// <summary>The largest boost, up or down.</summary>
    public const int MostBoost = 1_000_000;

    /// <summary>Milliseconds of wall time of all evaluations.</summary>
    public const int LongestMs = 50;

    public static TimeSpan Longest => TimeSpan.FromMilliseconds(LongestMs);
}
