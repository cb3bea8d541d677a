using System.Globalization;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Letters about leads that a client was sold (PORT-17, PORT-23). Nothing of the person goes by e-mail: the link opens the lead.</summary>
public static class LeadLetters
{
    /// <summary>To the portal user who has an appointment over a lead. What was written about it stays in the portal.</summary>
    public static NoticeLetter Appointment(NoticeScene scene, DateTimeOffset startsAt, int minutes, bool cancelled)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return new NoticeLetter
        {
            Subject = $"{(cancelled ? "Appointment cancelled" : "Appointment")}: {scene.Day(startsAt)}",
            Opening = cancelled ? "An appointment of yours about a lead was cancelled." : "You have an appointment about a lead.",
            Rows = [new LetterRow("When", scene.Time(startsAt)), new LetterRow("Minutes", minutes.ToString(CultureInfo.InvariantCulture))],
            Page = scene.Page,
            Sender = scene.Sender,
        };
    }

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
