using System.CommandLine;
using LeadExec.Silo.Commands.Doctor;

namespace LeadExec.Silo.Commands;

/// <summary>The command line of the silo (decision 28): without a verb it serves.</summary>
internal static class SiloCommands
{
    private static readonly Option<int> Port = new("--port") { Description = "TCP port (0 takes a free one)", DefaultValueFactory = _ => 8080, Recursive = true };
    private static readonly Option<string> Bind = new("--bind") { Description = "address to listen on", DefaultValueFactory = _ => "127.0.0.1", Recursive = true };
    private static readonly Option<string> Data = new("--data") { Description = "folder for the private database and the installation key", DefaultValueFactory = _ => ".data", Recursive = true };
    private static readonly Option<bool> Demo = new("--demo") { Description = "create a sample account, a buyer and a trickle of leads" };
    private static readonly Option<string?> Simulator = new("--buyer-simulator") { Description = "program that --demo starts as the buyer" };
    private static readonly Option<int> BuyerPort = new("--buyer-port") { Description = "port of the buyer simulator", DefaultValueFactory = _ => 8090 };
    private static readonly Option<string?> Gateway = new("--gateway-simulator") { Description = "program that --demo starts as the payment provider" };
    private static readonly Option<int?> GatewayPort = new("--gateway-port") { Description = "port of the gateway simulator" };
    private static readonly Option<string?> Places = new("--places") { Description = "postal file that a fresh installation imports" };
    private static readonly Option<bool> Unsafe = new("--allow-unsafe-database") { Description = "accept a database that does not flush; only for throw-away tests", Hidden = true, Recursive = true };

    public static RootCommand Create()
    {
        var root = new RootCommand("LeadExec: receives leads, decides who gets them, delivers them and keeps the books.")
        {
            Port, Bind, Data, Demo, Simulator, BuyerPort, Gateway, GatewayPort, Places, Unsafe,
        };
        root.SetAction((parsed, cancellationToken) => Serving.RunAsync(Read(parsed), cancellationToken));
        root.Subcommands.Add(MigrateCommand.Create(Read));
        root.Subcommands.Add(UserCommand.Create(Read));
        root.Subcommands.Add(DoctorCommand.Create(Read));
        root.Subcommands.Add(BackupCommand.Create(Read));
        root.Subcommands.Add(RestoreCommand.Create(Read));
        root.Subcommands.Add(PlacesCommand.Create(Read));
        return root;
    }

    private static SiloOptions Read(ParseResult parsed) => new()
    {
        Port = parsed.GetValue(Port),
        Bind = parsed.GetValue(Bind)!,
        DataDirectory = Path.GetFullPath(parsed.GetValue(Data)!),
        Demo = parsed.GetValue(Demo),
        BuyerSimulator = parsed.GetValue(Simulator),
        BuyerPort = parsed.GetValue(BuyerPort),
        GatewaySimulator = parsed.GetValue(Gateway),
        GatewayPort = parsed.GetValue(GatewayPort),
        PlacesFile = parsed.GetValue(Places),
        AllowUnsafeDatabase = parsed.GetValue(Unsafe),
    };
}
