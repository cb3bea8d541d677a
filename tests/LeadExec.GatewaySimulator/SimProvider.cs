namespace LeadExec.GatewaySimulator;

/// <summary>Whose wire is spoken.</summary>
public enum SimProvider
{
    Stripe = 1,
    AuthorizeNet = 2,
}
