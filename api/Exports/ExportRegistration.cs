using LeadExec.Ports.Exports;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Exports;

/// <summary>Registers the files from lists. Options: <c>LeadExec:Exports</c>.</summary>
internal static class ExportRegistration
{
    public static IServiceCollection AddExports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExportOptions>().Bind(configuration.GetSection("LeadExec:Exports")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ExportPorts.OfLeads>();
        services.AddSingleton<ExportPorts.OfMoney>();
        services.AddSingleton<ExportPorts.OfAll>();
        services.AddSingleton<ExportPorts.OfSettings>();
        services.AddSingleton<ExportPorts>();
        services.AddSingleton<ExportLists>();
        return services.AddSingleton(provider => new ExportWriter(
            provider.GetRequiredService<IExportJobs>(),
            provider.GetRequiredService<ExportLists>(),
            provider.GetRequiredService<ISecretBox>(),
            provider.GetRequiredService<ICatalogSource>(),
            (provider.GetRequiredService<IOptions<ExportOptions>>().Value, provider.GetRequiredService<TimeProvider>())));
    }
}
