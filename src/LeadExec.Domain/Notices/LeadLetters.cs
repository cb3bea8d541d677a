using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Letters about leads that a client was sold (PORT-17, PORT-23). Nothing of the person goes by e-mail: the link opens the lead.</summary>
public static class LeadLetters
{
    public static NoticeLetter New(NoticeScene scene, string leadType, DateTimeOffset deliveredAt, Money price)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return new NoticeLetter
        {
            Subject = $"New lead: {leadType}",
            Opening = "A new lead was delivered to you.",
            Rows =
            [
                new LetterRow("Lead type", leadType),
                new LetterRow("Delivered", scene.Time(deliveredAt)),
                new LetterRow("Price", scene.Amount(price)),
            ],
            Page = scene.Page,
            Sender = scene.Sender,
        };
    }
}
