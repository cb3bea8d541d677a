namespace LeadExec.Domain.Delivery;

/// <summary>HTTP method of a webhook (DELV-07). <see cref="Get"/> puts the mappings into the query string.</summary>
public enum WebhookMethod
{
    Post = 0,
    Put = 1,
    Get = 2,
}
