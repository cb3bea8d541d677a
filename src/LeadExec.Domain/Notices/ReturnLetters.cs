using LeadExec.Domain.Returns;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Letters about returns. They name the lead by its number: nothing of the person goes by e-mail.</summary>
public static class ReturnLetters
{
    /// <summary>Null when there is nothing to tell any more: a request that was decided, or a decision that is open again.</summary>
    public static NoticeLetter? Of(NoticeKind kind, NoticeScene scene, ReturnedSale sale)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(sale);
        (string Title, string Opening)? words = (kind, sale.State) switch
        {
            (NoticeKind.ReturnRequested, ReturnState.Pending) => ("Return requested", $"{scene.Client} wants to return a lead."),
            (NoticeKind.ReturnDecided, ReturnState.Approved or ReturnState.ApprovedReturnedToSource) =>
                ("Return approved", $"{Whose(scene)} return was approved and its price is credited."),
            (NoticeKind.ReturnDecided, ReturnState.Denied) => ("Return denied", $"{Whose(scene)} return was denied: the sale stands."),
            _ => null,
        };
        return words is not { } said ? null : new NoticeLetter
        {
            Subject = said.Title + (scene.ForStaff ? $": {scene.Client}" : ""),
            Opening = said.Opening,
            Rows =
            [
                new LetterRow("Lead", sale.LeadId.ToString()),
                new LetterRow("Delivered", scene.Time(sale.DeliveredAt)),
                new LetterRow("Price", scene.Amount(sale.Price)),
                new LetterRow("Reason", sale.Reason),
            ],
            Page = scene.Page,
            Sender = scene.Sender,
        };
    }

    private static string Whose(NoticeScene scene) => scene.ForStaff ? $"{scene.Client}: the" : "Your";
}
