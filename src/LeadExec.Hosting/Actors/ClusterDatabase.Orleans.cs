using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace LeadExec.Hosting.Actors;

/// <summary>What silos keep in the product's database, in the tables of its own migration (ADR 0021).</summary>
internal static class ClusterDatabase
{
    private const string Invariant = "Npgsql";

    public static ISiloBuilder UseClusterDatabase(this ISiloBuilder silo, string connectionString)
    {
        silo.UseAdoNetClustering(options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connectionString;
        });
        return silo.UseGrainDatabase(connectionString);
    }

    public static IClientBuilder UseClusterDatabase(this IClientBuilder client, string connectionString)
    {
        AllowDatabaseExceptions(client.Services);
        return client.UseAdoNetClustering(options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connectionString;
        });
    }

    /// <summary>States and reminders alone; a test brings a membership of its own.</summary>
    public static ISiloBuilder UseGrainDatabase(this ISiloBuilder silo, string connectionString)
    {
        AllowDatabaseExceptions(silo.Services);
        silo.AddAdoNetGrainStorageAsDefault(options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connectionString;
            options.GrainStorageSerializer = new StateSerializer();
        });
        return silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = Invariant;
            options.ConnectionString = connectionString;
        });
    }

    /// <summary>Without this a storage failure reaches its caller as a missing codec.</summary>
    private static void AllowDatabaseExceptions(IServiceCollection services) =>
        services.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add(Invariant));
}
