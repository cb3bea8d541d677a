using System.Net;

namespace LeadExec.GatewaySimulator;

/// <summary>The pages that a browser sees: a card is chosen, none is typed.</summary>
internal sealed class PageDesk(GatewayVault vault, NoticeMaker notices)
{
    /// <summary>The page, or null.</summary>
    public string? Html(string id)
    {
        lock (vault.Gate)
        {
            if (!vault.Pages.TryGetValue(id, out var page))
            {
                return null;
            }

            var what = page.IsSetup ? "Keep a card" : $"Pay {page.Cents / 100m:0.00} {WebUtility.HtmlEncode(page.Currency.ToUpperInvariant())}";
            var buttons = page.Status != "open" ? "<p>This page is closed.</p>" : $"""
                <button name="card" value="{SimCard.Good}">Card 4242, good</button>
                <button name="card" value="{SimCard.Declining}">Card 0002, declines</button>
                <button name="card" value="{SimCard.Authenticating}">Card 3155, wants its holder</button>
                <a href="{WebUtility.HtmlEncode(page.CancelUrl)}">Cancel</a>
                """;
            return $"<!doctype html><html lang=\"en\"><title>Simulated payment page</title><h1>{what}</h1><p>A simulation: no money moves.</p><form method=\"post\" action=\"/pages/{id}\">{buttons}</form></html>";
        }
    }

    /// <summary>Ends the page with a card. Where the browser goes then; null when the page is not open, or the payment was declined and another card may be tried.</summary>
    public string? Complete(string id, string last4)
    {
        lock (vault.Gate)
        {
            if (!vault.Pages.TryGetValue(id, out var page) || page.Status != "open")
            {
                return null;
            }

            return page.IsSetup ? Keep(page, last4) : Pay(page, last4);
        }
    }

    /// <summary>The time of the page is over.</summary>
    public void Expire(string id)
    {
        lock (vault.Gate)
        {
            if (vault.Pages.TryGetValue(id, out var page) && page.Status == "open")
            {
                page.Status = "expired";
                notices.OfPage(page, "expired");
            }
        }
    }

    private string Keep(SimPage page, string last4)
    {
        page.CustomerRef ??= vault.NextId("cus_sim");
        page.Card = vault.AddCard(page.Provider, page.CustomerRef, last4);
        page.Status = "complete";
        notices.OfPage(page, "completed");
        return page.ReturnUrl;
    }

    private string? Pay(SimPage page, string last4)
    {
        // The holder is here, so a card that wants them is content.
        var outcome = SimCard.OutcomeOf(last4) == SimOutcome.Decline ? SimOutcome.Decline : SimOutcome.Succeed;
        var payment = vault.Take(new SimPayment
        {
            Id = vault.NextId(page.Provider == SimProvider.Stripe ? "pi_sim" : ""),
            Provider = page.Provider,
            Key = page.Key,
            Cents = page.Cents,
            Currency = page.Currency,
            CreatedAt = vault.Time.GetUtcNow(),
            CustomerRef = page.CustomerRef,
            Last4 = last4,
            Metadata = page.PaymentMetadata,
            Outcome = outcome,
        });
        if (outcome == SimOutcome.Succeed)
        {
            (page.Payment, page.Status) = (payment, "complete");
        }

        notices.OfPayment(payment);
        if (page.Payment is null)
        {
            return null;
        }

        notices.OfPage(page, "completed");
        return page.ReturnUrl;
    }
}
