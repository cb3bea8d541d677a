namespace LeadExec.Domain.Delivery; public sealed record WebhookSettings;
