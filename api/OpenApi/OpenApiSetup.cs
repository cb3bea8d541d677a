using System.Text.Json;
using System.Text.Json.Nodes;
using LeadExec.Api.Security;
using LeadExec.Api.Settings;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Values;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace LeadExec.Api.OpenApi;

/// <summary>The OpenAPI document at /openapi/v1.json and the page that shows it at /docs, both without a session and without the outside.</summary>
internal static class OpenApiSetup
{
    private const string SessionScheme = "session";

    public static void AddLeadExecOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description =>
            description.RelativePath?.StartsWith(LeadExecApi.Prefix[1..], StringComparison.Ordinal) is true || "/" + description.RelativePath == TokenEndpoint.Path;
        options.CreateSchemaReferenceId = new SchemaNames().Of;
        options.AddDocumentTransformer(DescribeDocument);
        options.AddOperationTransformer(DescribeOperation);
        options.AddSchemaTransformer(DescribeSchema);
    });

    public static void MapLeadExecOpenApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "LeadExec API";
            page.SwaggerEndpoint("/openapi/v1.json", "LeadExec API v1");
        });
    }

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "LeadExec API",
            Version = "1",
            Description = "Settings, people and credentials of a LeadExec installation. Errors are problem details (RFC 9457) with code and traceId. "
                + "Everything that changes something carries the header X-LeadExec-Csrf.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[SessionScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = SessionCookie.SecureName,
            Description = "Set by signIn. On a loopback address without HTTPS the cookie is called " + SessionCookie.PlainName + ".",
        };
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var open = metadata.OfType<IAllowAnonymous>().Any();
        operation.Security = open ? [] : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SessionScheme, context.Document)] = [] }];
        foreach (var name in metadata.OfType<ListFilters>().SelectMany(filters => filters.Names))
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = "Only settings with this number.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            });
        }

        var method = context.Description.HttpMethod;
        if (method is not "GET" && "/" + context.Description.RelativePath != TokenEndpoint.Path)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = CsrfGuard.Header,
                In = ParameterLocation.Header,
                Required = true,
                Description = "Any value; a foreign page cannot send it.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        AddExample(operation, context, metadata.OfType<RequestExample>().FirstOrDefault());
        return Task.CompletedTask;
    }

    private static void AddExample(OpenApiOperation operation, OpenApiOperationTransformerContext context, RequestExample? example)
    {
        if (example is null || operation.RequestBody?.Content is not { } content)
        {
            return;
        }

        var json = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var node = Compact(JsonSerializer.SerializeToNode(example.Value, example.Value.GetType(), json));
        foreach (var media in content.Values.OfType<OpenApiMediaType>())
        {
            media.Example = node;
        }
    }

    // Nulls say nothing in an example.
    private static JsonNode? Compact(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is null)
                    {
                        members.Remove(name);
                    }

                    Compact(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Compact(item);
                }

                break;
        }

        return node;
    }

    private static Task DescribeSchema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(Money) || type == typeof(Money?))
        {
            (schema.Type, schema.Pattern, schema.Examples) = (JsonSchemaType.String, @"^-?\d+(\.\d{1,2})?$", ["15.00"]);
        }
        else if (type == typeof(NodaTime.LocalTime) || type == typeof(NodaTime.LocalTime?))
        {
            (schema.Type, schema.Pattern, schema.Examples) = (JsonSchemaType.String, @"^\d\d:\d\d(:\d\d)?$", ["09:00"]);
        }
        else if (type == typeof(ClientId) || type == typeof(DeliveryMethodId) || type == typeof(DeliveryMethodId?))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.Integer, "int32");
        }
        else if (typeof(CriteriaNode).IsAssignableFrom(type))
        {
            (schema.Type, schema.AdditionalPropertiesAllowed) = (JsonSchemaType.Object, true);
            schema.Description = "A group (all, any, notAll, none) of nodes, or one test: field, op, values.";
            schema.Examples = [JsonNode.Parse("""{"all":[{"field":"State","op":"isAnyOf","values":["AZ"]}]}""")!]; // a constant
        }
        else if (type == typeof(Secret))
        {
            schema.AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String }, KeptSecret()];
            schema.Description = "Write-only: text stores a value, {\"set\":true} keeps it, null takes it away. Read, it is {\"set\":true} or null.";
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema KeptSecret() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "set" },
        Properties = new Dictionary<string, IOpenApiSchema> { ["set"] = new OpenApiSchema { Type = JsonSchemaType.Boolean } },
    };
}
