using LeadExec.Ports.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadExec.Delivery.Mail;

/// <summary>Registers the sender of e-mail.</summary>
public static class MailRegistration
{
    /// <summary>A mail server when the options name one, else a folder. Without either there is no <see cref="IMailSender"/>, and nothing offers to send.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Fills the options; called now and again when they are first used.</param>
    public static IServiceCollection AddLeadExecMail(this IServiceCollection services, Action<MailOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new MailOptions();
        configure(options);
        services.AddSingleton<IValidateOptions<MailOptions>, MailRules>();
        services.AddOptions<MailOptions>().Configure(configure).ValidateOnStart();
        return !string.IsNullOrWhiteSpace(options.Smtp.Host) ? services.AddSingleton<IMailSender, SmtpMailSender>()
            : !string.IsNullOrWhiteSpace(options.Folder) ? services.AddSingleton<IMailSender, FileMailSender>()
            : services;
    }
}
