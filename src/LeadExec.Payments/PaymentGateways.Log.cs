using Microsoft.Extensions.Logging;

namespace LeadExec.Payments;

internal sealed partial class PaymentGateways
{
    [LoggerMessage(LogLevel.Error, "A stored secret of the billing settings ({Purpose}) cannot be opened with this installation key; the provider counts as not set up.")]
    private partial void SecretDoesNotOpen(string purpose);
}
