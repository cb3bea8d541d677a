namespace LeadExec.Domain.Delivery;

/// <summary>What the request body is, and so how values are escaped in it (DELV-09, E-69).</summary>
public enum WebhookContentType
{
    /// <summary>application/x-www-form-urlencoded, built from the mappings (DELV-34).</summary>
    Form = 0,
    Json = 1,
    Xml = 2,

    /// <summary>text/plain from the body template; values are inserted as they are.</summary>
    Text = 3,
}
