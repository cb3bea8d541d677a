namespace LeadExec.Domain.Returns;

/// <summary>The state machine C-8 with its limits (E-80, E-82, F-11, F-12), pure.</summary>
public static class ReturnTransitions
{
    /// <summary>How often a return may be asked for.</summary>
    public const int MostAsked = 2;

    public static ReturnVerdict Apply(ReturnFacts facts, ReturnStep step)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(step);
        return step.Event switch
        {
            ReturnEvent.Requested => Request(facts, step),
            ReturnEvent.Approved => Approve(facts, step),
            ReturnEvent.ReturnedToSource => ToSource(facts, step),
            ReturnEvent.Denied => facts.State == ReturnState.Pending
                ? ReturnVerdict.To(ReturnState.Denied)
                : Wrong(facts, "only a pending return is denied"),
        };
    }

    /// <summary>E-82: up to and including so many times 24 hours after the start.</summary>
    public static bool IsWithin(int? days, DateTimeOffset start, DateTimeOffset now) => days is not { } most || now - start <= TimeSpan.FromDays(most);

    private static ReturnVerdict Request(ReturnFacts facts, ReturnStep step)
    {
        if (facts.State is not (ReturnState.None or ReturnState.Denied))
        {
            return Wrong(facts, "it cannot be asked for");
        }

        if (facts.Asked >= MostAsked)
        {
            return ReturnVerdict.Refuse(ReturnRefusal.AskedTwice, "It was denied, asked for again, and denied again.");
        }

        return Late(facts, step) ?? (step.ByStaff ? null : Over(facts)) ?? ReturnVerdict.To(ReturnState.Pending);
    }

    private static ReturnVerdict Approve(ReturnFacts facts, ReturnStep step) => facts.State switch
    {
        ReturnState.Pending => ReturnVerdict.To(ReturnState.Approved), // it was asked for in time
        ReturnState.None or ReturnState.Denied => Late(facts, step) ?? ReturnVerdict.To(ReturnState.Approved),
        ReturnState.Approved or ReturnState.ApprovedReturnedToSource => Wrong(facts, "it is final"),
    };

    private static ReturnVerdict ToSource(ReturnFacts facts, ReturnStep step)
    {
        var approved = facts.State == ReturnState.Approved ? ReturnVerdict.To(facts.State) : Approve(facts, step);
        return !approved.Accepted ? approved
            : facts.AtSource ? ReturnVerdict.Refuse(ReturnRefusal.AtSourceAlready, "The lead went back to its source before.")
            : !IsWithin(facts.MaximumDays, facts.ReceivedAt, step.Now) ? ReturnVerdict.Refuse(ReturnRefusal.TooLateForSource, $"A lead goes back to its source within {facts.MaximumDays} days of its receipt.")
            : ReturnVerdict.To(ReturnState.ApprovedReturnedToSource);
    }

    private static ReturnVerdict? Late(ReturnFacts facts, ReturnStep step) => IsWithin(facts.MaximumDays, facts.DeliveredAt, step.Now)
        ? null
        : ReturnVerdict.Refuse(ReturnRefusal.TooLate, $"A lead is returned within {facts.MaximumDays} days of its delivery.");

    private static ReturnVerdict? Over(ReturnFacts facts)
    {
        var stricter = !facts.OfOrder.HasRoom ? facts.OfOrder : facts.OfAccount;
        return stricter.HasRoom
            ? null
            : ReturnVerdict.Refuse(ReturnRefusal.OverPercentage, $"{stricter.Allowed} of {stricter.Base} leads may be returned ({stricter.Percent} %), and {stricter.Counted} are.");
    }

    private static ReturnVerdict Wrong(ReturnFacts facts, string why) => ReturnVerdict.Refuse(ReturnRefusal.WrongState, $"The return is {Words(facts.State)}: {why}.");

    private static string Words(ReturnState state) => state switch
    {
        ReturnState.None => "not asked for",
        ReturnState.Pending => "pending",
        ReturnState.Approved => "approved",
        ReturnState.ApprovedReturnedToSource => "approved and back at the source",
        ReturnState.Denied => "denied",
    };
}
