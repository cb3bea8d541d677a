namespace LeadExec.GatewaySimulator;

/// <summary>A kept card. Its last four digits say what it does, unless it is told otherwise: 0002 declines, 3155 wants its holder.</summary>
public sealed record SimCard
{
    public const string Good = "4242";

    public const string Declining = "0002";

    public const string Authenticating = "3155";

    public required SimProvider Provider { get; init; }

    public required string CustomerRef { get; init; }

    public required string MethodRef { get; init; }

    public required string Last4 { get; init; }

    public SimOutcome Outcome => OutcomeOf(Last4);

    public static SimOutcome OutcomeOf(string last4) => last4 switch
    {
        Declining => SimOutcome.Decline,
        Authenticating => SimOutcome.Authenticate,
        _ => SimOutcome.Succeed,
    };
}
