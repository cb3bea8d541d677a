using LeadExec.Domain.Values;

namespace LeadExec.Domain.Notices;

/// <summary>Letters about deliveries that failed (DELV-50). Nothing of a lead goes by e-mail.</summary>
public static class DeliveryLetters
{
    /// <summary>Null when there is nothing to tell any more: the method is archived.</summary>
    public static NoticeLetter? Failed(NoticeScene scene, DeliveryMethodId method, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return scene.Catalog.DeliveryMethods.GetValueOrDefault(method) is not { } found ? null : new NoticeLetter
        {
            Subject = $"Delivery failed: {found.Description} ({scene.Client})",
            Opening = "A delivery failed, and it is not tried again by itself. Further ones by the same method are not told before the next hour.",
            Rows = [new LetterRow("Client", scene.Client), new LetterRow("Delivery method", $"{found.Description} ({found.Id})"), new LetterRow("Failed", scene.Time(at))],
            Page = scene.Page,
            Sender = scene.Sender,
        };
    }
}
