using LeadExec.Domain.Values;

namespace LeadExec.Ports.Delivery;

/// <summary>
/// What a consent is for: a delivery method, and by <see cref="Domain.Delivery.OAuthSettings.Fingerprint"/> the client and the
/// authorisation server it was given to. Other settings need another consent.
/// </summary>
public readonly record struct OAuthKey(DeliveryMethodId Method, string Fingerprint);
