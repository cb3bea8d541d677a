using LeadExec.Ports.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace LeadExec.Delivery.Mail;

/// <summary>Registers the sender of e-mail.</summary>
public static class MailRegistration
{
    /// <summary>Messages go into a folder. Without a folder there is no <see cref="IMailSender"/>, and nothing offers to send.</summary>
    /// <param name="services">The services.</param>
    /// <param name="folder">Where to; null registers nothing.</param>
    public static IServiceCollection AddMailFolder(this IServiceCollection services, string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return services;
        }

        services.AddOptions<MailOptions>().Configure(options => options.Folder = folder).Validate(options => options.MostFiles is >= 1 and <= 100_000, "MostFiles: between 1 and 100,000.").ValidateOnStart();
        return services.AddSingleton<IMailSender, FileMailSender>();
    }
}
