namespace LeadExec.Domain.Criteria.Functions;

/// <summary>What a function found. Without <see cref="Holds"/> it could not run and <see cref="Obstacle"/> says why.</summary>
internal readonly record struct FunctionOutcome
{
    public bool? Holds { get; private init; }

    public string Subject { get; private init; }

    public string Actual { get; private init; }

    public string Wanted { get; private init; }

    public string Obstacle { get; private init; }

    /// <summary>"{subject} is {actual}, wants {wanted}".</summary>
    public static FunctionOutcome Of(bool holds, string subject, string actual, string wanted) =>
        new() { Holds = holds, Subject = subject, Actual = actual, Wanted = wanted, Obstacle = "" };

    public static FunctionOutcome CannotRun(string subject, string obstacle) =>
        new() { Subject = subject, Actual = "unknown", Wanted = "", Obstacle = obstacle };
}
