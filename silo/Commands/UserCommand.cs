using System.CommandLine;
using System.Globalization;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Silo.Commands;

/// <summary><c>user list</c> and <c>user reset-password</c>, for an operator who has the machine but no session (decision 28).</summary>
internal static class UserCommand
{
    private const string Actor = "console";
    private const int PageSize = 1_000;

    public static Command Create(Func<ParseResult, SiloOptions> read)
    {
        var email = new Option<string>("--email") { Description = "address that the person signs in with", Required = true };
        var reset = new Command("reset-password", "Print a one-time link that sets a new password, and end the person's sessions.") { email };
        reset.SetAction((parsed, cancellationToken) => CommandOutcome.OfAsync(() => ResetAsync(read(parsed), parsed.GetValue(email)!, cancellationToken)));
        var list = new Command("list", "List everybody who signs in.");
        list.SetAction((parsed, cancellationToken) => CommandOutcome.OfAsync(() => ListAsync(read(parsed), cancellationToken)));
        return new Command("user", "People who sign in.") { reset, list };
    }

    private static async Task<int> ResetAsync(SiloOptions options, string email, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.OpenAsync(options, cancellationToken);
        if (await services.Get<IOneTimeLinks>().CreateResetAsync(email, Actor, cancellationToken) is not { } token)
        {
            return CommandOutcome.Fail("Nobody who may sign in has this e-mail address. `user list` shows everybody.");
        }

        var person = await services.Get<IUserStore>().FindByEmailAsync(email.Trim(), cancellationToken);
        var app = person is { Role: UserRole.Client } ? "portal" : "admin";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Open this link within {IOneTimeLinks.Lifetime.TotalHours} hours; it works once. All sessions of the person have ended."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"http://{options.Bind}:{options.Port}/{app}/welcome#{token}"));
        return 0;
    }

    private static async Task<int> ListAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.OpenAsync(options, cancellationToken);
        var users = services.Get<IUserStore>();
        var last = new UserId(0);
        for (var more = true; more;)
        {
            var page = await users.ListAsync(last, PageSize, cancellationToken);
            foreach (var user in page)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{user.Id,5}  {user.Role,-13}  {(user.Disabled ? "disabled" : "enabled"),-8}  {user.Email}"));
                last = user.Id;
            }

            more = page.Count == PageSize;
        }

        return 0;
    }
}
