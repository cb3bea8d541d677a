using LeadExec.Hosting.Postgres;
using LeadExec.Postgres;
using LeadExec.Silo.Composition;

namespace LeadExec.Silo.Commands;

/// <summary>The stores for one command, over a database that a serving process may be using at the same time.</summary>
internal sealed class CommandServices : IAsyncDisposable
{
    private readonly EmbeddedPostgres server;
    private readonly ServiceProvider services;

    private CommandServices(EmbeddedPostgres server, ServiceProvider services) => (this.server, this.services) = (server, services);

    public string ConnectionString => server.ConnectionString;

    public static async Task<CommandServices> OpenAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        var server = await Databases.AttachAsync(options, cancellationToken);
        var services = new ServiceCollection().AddLogging()
            .AddLeadExecPostgres(server.ConnectionString, key => Databases.UseKey(options, key))
            .BuildServiceProvider();
        return new CommandServices(server, services);
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await server.DisposeAsync();
    }
}
