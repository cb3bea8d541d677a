using LeadExec.Ports.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Payments.Charging;

/// <summary>Registers what runs card payments.</summary>
public static class LeadExecCharging
{
    /// <summary>The stores and the providers are registered by their adapters; without a provider that is set up charges stay due.</summary>
    public static IServiceCollection AddLeadExecCharging(this IServiceCollection services)
    {
        services.AddSingleton<ChargeStores>();
        services.AddSingleton<HostedPages>();
        services.AddSingleton<IHostedPages>(provider => provider.GetRequiredService<HostedPages>());
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<RefundDesk>();
        return services.AddSingleton<ChargeDesk>();
    }
}
