using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace LeadExec.GatewaySimulator;

/// <summary>Stripe's wire, as far as it is used: key, version, idempotency, sessions, intents, methods, refunds.</summary>
internal sealed class StripeDesk(GatewayVault vault, FaultPlan faults, NoticeMaker notices, PageDesk pages, Func<Uri> address)
{
    private readonly Dictionary<string, (string Request, StripeReply Reply)> answered = [];

    /// <summary>Keys as long as Stripe keeps them; a test empties them to see the time after that.</summary>
    public void ForgetKeys()
    {
        lock (vault.Gate)
        {
            answered.Clear();
        }
    }

    public async Task AnswerAsync(HttpContext context)
    {
        var form = HttpMethods.IsPost(context.Request.Method) ? await context.Request.ReadFormAsync() : null;
        var reply = Reply(context.Request, form);
        await FaultyAnswer.WriteAsync(context, reply.Fault, reply.Status, reply.Body.ToJsonString());
    }

    private StripeReply Reply(HttpRequest request, IFormCollection? form)
    {
        if (request.Headers.Authorization != "Bearer " + GatewaySimulatorOptions.DefaultStripeKey)
        {
            return StripeReply.Error(401, "invalid_request_error", null);
        }

        if (request.Headers["Stripe-Version"].Count == 0)
        {
            return StripeReply.Error(400, "invalid_request_error", "version_missing");
        }

        lock (vault.Gate)
        {
            return form is null ? Read(request) : Once(request, form);
        }
    }

    private StripeReply Once(HttpRequest request, IFormCollection form)
    {
        if (request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 } key)
        {
            return StripeReply.Error(400, "invalid_request_error", "idempotency_key_missing");
        }

        var text = request.Path + "?" + string.Join('&', form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));
        if (answered.TryGetValue(key, out var known))
        {
            return known.Request == text ? known.Reply with { Fault = null } : StripeReply.Error(400, "idempotency_error", null);
        }

        var reply = Write(request.Path, form, key);
        // What was refused before it was looked at may be sent again with the same key.
        if (reply.Fault is not (SimFault.CutBefore or SimFault.ErrorBefore or SimFault.TooMany) && reply.Status != 404)
        {
            answered[key] = (text, reply);
        }

        return reply;
    }

    private StripeReply Write(string path, IFormCollection form, string key) => path switch
    {
        "/v1/checkout/sessions" => Session(form, key),
        "/v1/payment_intents" => Charge(form, key),
        "/v1/refunds" => Refund(form, key),
        _ when path.StartsWith("/v1/checkout/sessions/", StringComparison.Ordinal) && path.EndsWith("/expire", StringComparison.Ordinal) => Expire(path.Split('/')[^2]),
        _ => StripeReply.Error(404, "invalid_request_error", "url_invalid"),
    };

    private StripeReply Read(HttpRequest request)
    {
        var (path, query) = (request.Path.Value!, request.Query);
        var id = path.Split('/')[^1];
        if (path.StartsWith("/v1/checkout/sessions/", StringComparison.Ordinal))
        {
            return vault.Pages.TryGetValue(id, out var page) ? new StripeReply(200, StripeObjects.Session(page, address(), query["expand[0]"].Count > 0)) : Missing();
        }

        if (path.StartsWith("/v1/payment_intents/", StringComparison.Ordinal))
        {
            return vault.Payments.FirstOrDefault(item => item.Id == id) is { } found ? new StripeReply(200, StripeObjects.Intent(found, withCharge: true)) : Missing();
        }

        return path switch
        {
            "/v1/payment_intents" => new StripeReply(200, Intents(query)),
            "/v1/payment_methods" => new StripeReply(200, StripeObjects.List(vault.Cards
                .Where(card => card.Provider == SimProvider.Stripe && card.CustomerRef == query["customer"]).Select(StripeObjects.Method))),
            "/v1/refunds" => new StripeReply(200, StripeObjects.List(vault.Refunds
                .Where(refund => refund.Payment.Id == query["payment_intent"]).Select(StripeObjects.Refund))),
            _ => StripeReply.Error(404, "invalid_request_error", "url_invalid"),
        };
    }

    private JsonObject Intents(IQueryCollection query)
    {
        var from = long.TryParse(query["created[gte]"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
        var size = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? Math.Clamp(limit, 1, 100) : 10;
        var all = vault.Payments.Reverse()
            .Where(payment => payment.Provider == SimProvider.Stripe && payment.CreatedAt.ToUnixTimeSeconds() >= from)
            .Where(payment => StringValues.IsNullOrEmpty(query["customer"]) || payment.CustomerRef == query["customer"])
            .ToList();
        var after = query["starting_after"].ToString();
        var start = after.Length == 0 ? 0 : all.FindIndex(payment => payment.Id == after) + 1;
        return StripeObjects.List(all.Skip(start).Take(size).Select(payment => StripeObjects.Intent(payment, withCharge: true)), all.Count > start + size);
    }

    private StripeReply Session(IFormCollection form, string key)
    {
        var isSetup = form["mode"] == "setup";
        if (!isSetup && (form["mode"] != "payment" || !Cents(form["line_items[0][price_data][unit_amount]"], out _)))
        {
            return StripeReply.Error(400, "invalid_request_error", "parameter_invalid");
        }

        Cents(form["line_items[0][price_data][unit_amount]"], out var cents);
        var page = vault.Add(new SimPage
        {
            Id = vault.NextId("cs_sim"),
            Provider = SimProvider.Stripe,
            IsSetup = isSetup,
            Key = key,
            Cents = cents,
            Currency = isSetup ? "usd" : form["line_items[0][price_data][currency]"].ToString(),
            CustomerRef = Text(form["customer"]),
            ClientReference = Text(form["client_reference_id"]),
            Metadata = Map(form, "metadata"),
            PaymentMetadata = Map(form, "payment_intent_data[metadata]"),
            ReturnUrl = form["success_url"].ToString(),
            CancelUrl = form["cancel_url"].ToString(),
        });
        return new StripeReply(200, StripeObjects.Session(page, address(), expanded: false));
    }

    private StripeReply Expire(string id)
    {
        if (!vault.Pages.TryGetValue(id, out var page))
        {
            return Missing();
        }

        if (page.Status != "open")
        {
            return StripeReply.Error(400, "invalid_request_error", null);
        }

        pages.Expire(id);
        return new StripeReply(200, StripeObjects.Session(page, address(), expanded: false));
    }

    private StripeReply Charge(IFormCollection form, string key)
    {
        var customer = form["customer"].ToString();
        if (!Cents(form["amount"], out var cents) || form["off_session"] != "true" || form["confirm"] != "true")
        {
            return StripeReply.Error(400, "invalid_request_error", "parameter_missing");
        }

        if (vault.Cards.FirstOrDefault(card => card.CustomerRef == customer && card.MethodRef == form["payment_method"]) is not { } card)
        {
            return StripeReply.Error(400, "invalid_request_error", "resource_missing");
        }

        var fault = faults.Take(customer);
        if (fault is SimFault.CutBefore or SimFault.ErrorBefore or SimFault.TooMany)
        {
            return StripeReply.Error(fault == SimFault.TooMany ? 429 : 500, fault == SimFault.TooMany ? "rate_limit_error" : "api_error", null, fault);
        }

        var payment = vault.Take(new SimPayment
        {
            Id = vault.NextId("pi_sim"),
            Provider = SimProvider.Stripe,
            Key = key,
            Cents = cents,
            Currency = form["currency"].ToString(),
            CreatedAt = vault.Time.GetUtcNow(),
            CustomerRef = customer,
            Last4 = card.Last4,
            Metadata = Map(form, "metadata"),
            Outcome = card.Outcome,
        });
        notices.OfPayment(payment);
        var intent = StripeObjects.Intent(payment, withCharge: false);
        if (payment.Outcome == SimOutcome.Succeed)
        {
            return new StripeReply(fault == SimFault.ErrorAfterCapture ? 500 : 200, intent, fault);
        }

        var error = StripeObjects.Error(payment);
        error["payment_intent"] = intent;
        return new StripeReply(402, new JsonObject { ["error"] = error }, fault);
    }

    private StripeReply Refund(IFormCollection form, string key)
    {
        if (vault.Payments.FirstOrDefault(item => item.Id == form["payment_intent"]) is not { Outcome: SimOutcome.Succeed } payment)
        {
            return StripeReply.Error(400, "invalid_request_error", "resource_missing");
        }

        if (!Cents(form["amount"], out var cents) || cents > payment.Cents - payment.RefundedCents)
        {
            return StripeReply.Error(400, "invalid_request_error", "charge_already_refunded");
        }

        var fault = faults.Take(payment.CustomerRef);
        if (fault is SimFault.CutBefore or SimFault.ErrorBefore or SimFault.TooMany)
        {
            return StripeReply.Error(500, "api_error", null, fault);
        }

        var refund = vault.Give(new SimRefund
        {
            Id = vault.NextId("re_sim"),
            Payment = payment,
            Key = key,
            Cents = cents,
            Metadata = Map(form, "metadata"),
            CreatedAt = vault.Time.GetUtcNow(),
        });
        notices.OfRefund(refund);
        return new StripeReply(fault == SimFault.ErrorAfterCapture ? 500 : 200, StripeObjects.Refund(refund), fault);
    }

    private static StripeReply Missing() => StripeReply.Error(404, "invalid_request_error", "resource_missing");

    private static string? Text(StringValues value) => StringValues.IsNullOrEmpty(value) ? null : value.ToString();

    private static bool Cents(StringValues value, out long cents) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out cents) && cents > 0;

    private static Dictionary<string, string> Map(IFormCollection form, string name) => form
        .Where(field => field.Key.StartsWith(name + "[", StringComparison.Ordinal))
        .ToDictionary(field => field.Key[(name.Length + 1)..^1], field => field.Value.ToString());
}
