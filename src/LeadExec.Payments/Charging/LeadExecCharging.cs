using LeadExec.Ports.Payments;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadExec.Payments.Charging;

/// <summary>Registers what runs card payments.</summary>
public static class LeadExecCharging
{
    /// <summary>The stores and the providers are registered by their adapters; without providers charges stay due.</summary>
    public static IServiceCollection AddLeadExecCharging(this IServiceCollection services)
    {
        services.TryAddSingleton<IPaymentGateways, NoGateways>();
        return services.AddSingleton<ChargeDesk>();
    }
}
